package org.mengkeju.deal.terms;

/** How the price was found (促进科技成果转化法 art. 18). */
public enum Pricing {
    /** 协议定价: between the two sides; a state-founded supplier publishes name and price before it signs. */
    AGREED,
    /** 挂牌交易: listed on a technology market. */
    LISTED,
    /** 拍卖. */
    AUCTION
}
